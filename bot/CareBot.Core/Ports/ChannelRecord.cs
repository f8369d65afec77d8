namespace CareBot.Core.Ports;

/// <summary>Something that an adapter must remember by itself, such as where a person's chat is.</summary>
/// <param name="Channel">The adapter's channel.</param>
/// <param name="Kind">What it is, such as <c>installation</c>.</param>
/// <param name="Key">Which one, 1 to 512 characters; the tenant is part of it.</param>
/// <param name="Body">The adapter's own JSON.</param>
/// <param name="Version">0 where it was never kept; grows with each change.</param>
public sealed record ChannelRecord(string Channel, string Kind, string Key, string Body, long Version);
