using CareBot.Core.Messages;

namespace CareBot.Tests.Digests;

/// <summary>A digest, or what its buttons show.</summary>
/// <param name="Name">Good as a part of a file name.</param>
/// <param name="Message">As it is sent.</param>
/// <param name="IsMain">Whether it is what arrives on Monday; all else is asked for, and may be longer than a screen.</param>
internal sealed record SampleDigest(string Name, Message Message, bool IsMain);
