using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A call whose token was looked at.</summary>
/// <param name="Slack">The fake.</param>
/// <param name="Token">Whose call it is.</param>
/// <param name="Arguments">What was given.</param>
/// <param name="Authorization">The raw header.</param>
internal sealed record SlackRequest(FakeSlack Slack, SlackToken Token, SlackArguments Arguments, string Authorization)
{
    public string? Text(string name) => Arguments.Text(name);

    public JsonNode? Json(string name) => Arguments.Json(name);

    public static FakedAnswer Missing(string name) =>
        FakedAnswer.Error("invalid_arguments", $"missing required field: {name}");

    /// <summary>Finds the conversation and its workspace, among those that the token opens.</summary>
    public (SlackWorkspace Workspace, SlackConversation Conversation)? Find(string? channel)
    {
        foreach (var workspace in Token.Workspaces)
        {
            if (channel is not null && workspace.Conversations.TryGetValue(channel, out var found))
                return (workspace, found);
        }

        return null;
    }

    public (SlackWorkspace Workspace, SlackUser User)? FindUser(string? user)
    {
        foreach (var workspace in Token.Workspaces)
        {
            if (user is not null && workspace.Users.TryGetValue(user, out var found))
                return (workspace, found);
        }

        return null;
    }
}
