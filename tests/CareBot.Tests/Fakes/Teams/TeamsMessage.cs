using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A message in a conversation, as it stands now.</summary>
/// <param name="Id">Its activity id.</param>
/// <param name="Activity">The latest body; undefined for what people wrote.</param>
/// <param name="Version">1, and one more with each update.</param>
/// <param name="IsOfBot">Whether the bot wrote it.</param>
/// <param name="IsDeleted">Whether it is gone.</param>
internal sealed record TeamsMessage(string Id, JsonElement Activity, int Version, bool IsOfBot, bool IsDeleted = false);
