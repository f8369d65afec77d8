namespace CareBot.Core.Messages;

/// <summary>A person as a channel knows them.</summary>
/// <param name="Channel"><c>slack</c>, <c>teams</c> or <c>web</c>.</param>
/// <param name="Tenant">The workspace, enterprise or tenant; part of every key.</param>
/// <param name="NativeId">The channel's own id of the person; never a name or an e-mail address.</param>
public sealed record ChannelUser(string Channel, string Tenant, string NativeId);
