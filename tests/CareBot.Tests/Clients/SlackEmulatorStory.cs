using System.Globalization;
using System.Text.Json;
using CareBot.Core.People;
using CareBot.Tests.Faults;

namespace CareBot.Tests.Clients;

/// <summary>A story from the first word to the last between the real program and a Slack that others have made.</summary>
public sealed class SlackEmulatorStory
{
    private const string Store = "harbour-street";

    [SkippableFact]
    public async Task A_case_is_asked_approved_and_settled_by_two_people_who_were_linked_by_their_addresses()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{EmulatedSlack.FreePort()}");
        await using var slack = await EmulatedSlack.StartAsync(new Uri($"{address}/slack/events"));
        using var folder = new ProgramFolder();
        folder.CopySamples();
        folder.Write(
            "samples/people.csv",
            $"""
            {PeopleImport.PeopleHeader}
            mia,Mia Manager,mia.manager@harbour.example,store-manager,{Store},,,en-GB,yes,,,,
            sam,Sam Staff,sam.staff@harbour.example,associate,{Store},mia,,en-GB,yes,,,,
            """
        );
        await using var program = await folder.StartAsync(
            $"--urls={address}",
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={EmulatedSlack.SigningSecret}",
            $"--Slack:BotToken={EmulatedSlack.BotToken}",
            $"--Slack:ApiBaseUrl={slack.Api}",
            "--People:LinkByEmail=true"
        );

        await slack.SayAsync("oz", "bouquet £50 came tiny");
        await slack.HearAsync("oz", "I do not know you yet.");
        await slack.SayAsync("mia", "help");
        await slack.HearAsync("mia", "Tell me what happened");
        await slack.SayAsync("sam", "bouquet £50 for a 92nd birthday came tiny, 2nd time she writes");
        await slack.HearAsync("sam", "Owed: the £50 back, or the bouquet they ordered.");
        await slack.SayAsync("sam", "ask for £60");
        var card = await slack.HearAsync("mia", "Sam asks £60");
        await slack.PressAsync(program.Client, "mia", card, "Approve £60");
        await slack.HearAsync("sam", "Mia approved");
        var decided = await slack.HearAsync("mia", "Mia approved it");
        await slack.SayAsync("sam", "settle with £50 refund and £60 on top");
        await slack.HearAsync("sam", "is settled");

        Assert.Equal(TsOf(card), TsOf(decided));
        Assert.DoesNotContain(
            EmulatedSlack.Buttons(decided),
            button => button["text"]?["text"]?.ToString().StartsWith("Approve", StringComparison.Ordinal) == true
        );
    }

    private static string? TsOf(JsonElement message) => message.GetProperty("ts").GetString();
}
