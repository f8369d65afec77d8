using CareBot.Core;
using CareBot.Core.Digests;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    private const string Deed = "drove it over";

    [Fact]
    public async Task What_was_told_of_somebody_is_found_and_lists_the_latest_first()
    {
        await TellAsync("K-222", minutes: 1);
        await TellAsync("K-111", minutes: 2, nominee: "maya");
        await TellAsync("K-333", minutes: 3, nominee: "leo");

        var told = await LookAsync(view => view.KudosOf("maya", 9));
        var one = await LookAsync(view => view.FindKudos("K-222"));

        Assert.Equal(["K-111", "K-222"], told.Select(kudos => kudos.Id));
        Assert.Equal("K-111", Assert.Single(await LookAsync(view => view.KudosOf("maya", 1))).Id);
        Assert.Equal(
            ("maya", "leo", "harbour-street", KudosConsent.Waiting),
            (one?.Nominee, one?.By, one?.Store, one?.Consent)
        );
        Assert.Equal("none", await LookAsync(view => view.FindKudos("K-XXX")?.Id ?? "none"));
    }

    [Fact]
    public async Task Only_what_was_agreed_in_the_span_and_in_the_stores_is_told_with_its_words()
    {
        await TellAsync("K-111", 1, KudosConsent.WithName, agreedMinutes: 10);
        await TellAsync("K-222", 2, KudosConsent.WithoutName, agreedMinutes: 5);
        await TellAsync("K-333", 3, KudosConsent.No, agreedMinutes: 6);
        await TellAsync("K-444", 4);
        await TellAsync("K-555", 4, KudosConsent.WithName, agreedMinutes: 20);
        await TellAsync("K-666", 4, KudosConsent.WithName, agreedMinutes: 7, store: "wharf");

        var here = await AgreedAsync("harbour-street");
        var both = await AgreedAsync("wharf", "harbour-street", "wharf");

        Assert.Equal(["K-222", "K-111"], here.Select(story => story.Kudos.Id));
        Assert.All(here, story => Assert.Equal(Deed, story.Words));
        Assert.Equal(["K-222", "K-666", "K-111"], both.Select(story => story.Kudos.Id));
        Assert.Empty(await AgreedAsync());
    }

    [Fact]
    public async Task What_was_taken_back_is_not_told()
    {
        await TellAsync("K-111", 1, KudosConsent.WithName, agreedMinutes: 5);
        var taken = Some.Event("K-111", 3, new KudosEvent.KudosAnswered(KudosConsent.No), actor: "maya");
        await RunAsync("back", new(Some.Talk()) { Changes = [Some.Change("K-111", taken)] });

        Assert.Empty(await AgreedAsync("harbour-street"));
        Assert.True(await LookAsync(view => view.FindKudos("K-111") is { AgreedAt: null, Consent: KudosConsent.No }));
    }

    [Fact]
    public async Task Erasing_a_customer_takes_the_words_that_were_told_of_their_case()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "hill", "Mrs Hill"));
        await TellAsync("K-111", 1, KudosConsent.WithName, agreedMinutes: 5, subject: "hill");
        await TellAsync("K-222", 1, KudosConsent.WithName, agreedMinutes: 6);

        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        Assert.Equal("K-222", Assert.Single(await AgreedAsync("harbour-street")).Kudos.Id);
        Assert.All(await LookAsync(view => view.History("K-111")), recorded => Assert.Null(recorded.Personal));
        Assert.True(await LookAsync(view => view.FindKudos("K-111")?.Erased));
        Assert.Empty((await Store.Cases.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task The_chain_holds_good_deeds_and_what_somebody_does_not_wish_to_hear()
    {
        await TellAsync("K-111", 1, KudosConsent.WithName, agreedMinutes: 5);
        var shown = Some.Event("K-111", 3, new KudosEvent.KudosShown());
        await RunAsync("shown", new(Some.Talk()) { Changes = [Some.Change("K-111", shown)] });
        await BeThereAsync(1, new PresenceEvent.TopicMuted(DigestTopic.Trust));
        await BeThereAsync(2, new PresenceEvent.TopicMuted(DigestTopic.Numbers));
        await BeThereAsync(3, new PresenceEvent.TopicMuted(DigestTopic.Trust));
        await BeThereAsync(4, new PresenceEvent.TopicUnmuted(DigestTopic.Kudos));

        var report = await Store.Cases.VerifyAsync(null, None);
        var muted = await LookAsync(view => view.FindPresence("tom"));

        Assert.Equal(7, report.Records);
        Assert.Empty(report.Faults);
        Assert.Equal([DigestTopic.Numbers, DigestTopic.Trust], muted?.Muted ?? []);
        Assert.Equal(new Presence("tom", 4, null, null, 0) { Muted = [DigestTopic.Trust, DigestTopic.Numbers] }, muted);
        Assert.NotEqual(new Presence("tom", 4, null, null, 0), muted);
    }

    private Task<IReadOnlyList<KudosStory>> AgreedAsync(params string[] stores) =>
        Store.Digests.LookAsync<IReadOnlyList<KudosStory>>(
            view =>
                [
                    .. stores
                        .Distinct()
                        .SelectMany(store => view.Stories(store, Some.Noon.AddMinutes(5), Some.Noon.AddMinutes(20)))
                        .OrderBy(story => story.Kudos.AgreedAt),
                ],
            None
        );

    private Task<TurnResult> TellAsync(
        string id,
        int minutes,
        KudosConsent? answer = null,
        int agreedMinutes = 0,
        string nominee = "maya",
        string store = "harbour-street",
        string? subject = null
    )
    {
        var named = new KudosEvent.KudosNamed(nominee, store, subject is null ? null : "C-7K2");
        var personal = new PersonalFacts { Said = [Deed] };
        var first = Some.Event(id, 1, named, personal, actor: "leo") with { At = Some.Noon.AddMinutes(minutes) };
        RecordedEvent[] answered = answer is { } consent
            ?
            [
                Some.Event(id, 2, new KudosEvent.KudosAnswered(consent), actor: nominee) with
                {
                    At = Some.Noon.AddMinutes(agreedMinutes),
                },
            ]
            : [];
        return RunAsync(
            $"tell {id}",
            new(Some.Talk()) { Changes = [Some.Change(subject ?? id, [first, .. answered])] }
        );
    }
}
