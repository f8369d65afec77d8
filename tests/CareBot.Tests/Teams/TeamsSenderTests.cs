using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>How sending goes, and what every answer of the connector makes of a message.</summary>
public sealed class TeamsSenderTests : IDisposable
{
    private const string FirstRef =
        """{"conversation":"a:1xyz","activity":"m-7","service":"https://smba.trafficmanager.net/emea/"}""";

    private readonly TeamsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Message_goes_to_the_private_chat_and_can_be_found_again()
    {
        await _desk.HandleAsync(Activities.Message());

        var mark = await SendAsync(Outgoing.To(Outgoing.Hello));

        var sent = Assert.IsType<OutboxMark.Sent>(mark);
        Assert.Equal(
            """{"conversation":"a:1xyz","activity":"m-1","service":"https://smba.trafficmanager.net/emea/"}""",
            sent.Reference
        );
        var call = Assert.Single(_desk.Wire.Calls);
        Assert.Equal(("POST", "v3/conversations/a%3A1xyz/activities"), (call.Method, call.Path));
        CardRules.Hold(call.Body.GetProperty("attachments")[0].GetProperty("content"));
    }

    [Fact]
    public async Task Person_who_never_spoke_is_found_by_their_object_id()
    {
        var address = await _desk.Sender.FindAddressAsync(TeamsIds.IdaUser, CancellationToken.None);

        var mark = await SendAsync(Outgoing.To(Outgoing.Hello) with { Address = address });

        Assert.IsType<OutboxMark.Sent>(mark);
        var opened = _desk.Wire.Calls[0];
        Assert.Equal(("https://smba.trafficmanager.net/teams/", "v3/conversations"), (opened.Service, opened.Path));
        Assert.Equal(
            $$"""{"isGroup":false,"tenantId":"{{TeamsIds.Tenant}}","members":[{"id":"{{TeamsIds.IdaObject}}"}]}""",
            opened.Json
        );
        Assert.Equal("v3/conversations/a%3Aopened/activities", _desk.Wire.Calls[1].Path);
    }

    [Fact]
    public async Task Chat_is_opened_once()
    {
        await SendAsync(Outgoing.To(Outgoing.Hello));
        await SendAsync(Outgoing.To(Outgoing.Hello) with { Id = 2 });

        Assert.Single(_desk.Wire.Calls, call => call.Path == "v3/conversations");
    }

    [Fact]
    public async Task Whoever_spoke_only_in_a_channel_is_tried_by_both_ids_and_at_their_service()
    {
        await _desk.HandleAsync(Activities.Mention());
        _desk.Wire.Answer = call =>
            call.Path == "v3/conversations" && call.Json.Contains("29:", StringComparison.Ordinal)
                ? new TeamsAnswer.Answered(400, """{"error":{"code":"BadSyntax"}}""")
                : null;

        var mark = await SendAsync(Outgoing.To(Outgoing.Hello));

        Assert.IsType<OutboxMark.Sent>(mark);
        var tried = _desk.Wire.Calls.Where(call => call.Path == "v3/conversations").ToList();
        Assert.Equal(
            [TeamsIds.Ida, TeamsIds.IdaObject],
            tried.Select(call => call.Body.GetProperty("members")[0].GetProperty("id").GetString())
        );
        Assert.All(tried, call => Assert.Equal(TeamsIds.Service, call.Service));
    }

    [Fact]
    public async Task E54_person_without_the_bot_is_unreachable_and_not_tried_again_until_they_speak()
    {
        await _desk.HandleAsync(Activities.Mention());
        _desk.Wire.Answer = call => call.Path == "v3/conversations" ? Error(403, "BotNotInConversationRoster") : null;

        var mark = await SendAsync(Outgoing.To(Outgoing.Hello));
        var calls = _desk.Wire.Calls.Count;
        var again = await SendAsync(Outgoing.To(Outgoing.Hello) with { Id = 2 });

        Assert.IsType<OutboxMark.Unreachable>(mark);
        Assert.IsType<OutboxMark.Unreachable>(again);
        Assert.Equal(calls, _desk.Wire.Calls.Count);
        Assert.Null(await _desk.Sender.FindAddressAsync(TeamsIds.IdaUser, CancellationToken.None));
        await _desk.HandleAsync(Activities.Message(id: "back"));
        Assert.NotNull(await _desk.Sender.FindAddressAsync(TeamsIds.IdaUser, CancellationToken.None));
    }

    [Fact]
    public async Task F12_own_flag_stops_sending_after_an_uninstall()
    {
        await _desk.HandleAsync(Activities.Message());
        await _desk.HandleAsync(
            Activities.With(Activities.Installation("remove"), "timestamp", "\"2025-11-22T08:05:00Z\"")
        );

        Assert.IsType<OutboxMark.Unreachable>(await SendAsync(Outgoing.To(Outgoing.Hello)));
        Assert.Empty(_desk.Wire.Calls);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin")]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("NotEnoughPermissions")]
    public async Task E54_blocked_is_noted(string code)
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => Error(403, code);

        var mark = Assert.IsType<OutboxMark.Unreachable>(await SendAsync(Outgoing.To(Outgoing.Hello)));

        Assert.Equal($"403 {code}", mark.Cause);
        Assert.False((await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None))?.Installed);
    }

    [Fact]
    public async Task E54_block_inside_a_message_is_noted()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => new TeamsAnswer.Answered(
            403,
            """{"error":{"code":"Forbidden","message":"{\"errorCode\":209,\"message\":\"…\",\"subCode\":\"MessageWritesBlocked\"}"}}"""
        );

        Assert.IsType<OutboxMark.Unreachable>(await SendAsync(Outgoing.To(Outgoing.Hello)));
        Assert.False((await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None))?.Installed);
    }

    [Theory]
    [InlineData(400, "BadSyntax", typeof(OutboxMark.Failed))]
    [InlineData(401, "BotNotRegistered", typeof(OutboxMark.Retry))]
    [InlineData(403, "InvalidBotApiHost", typeof(OutboxMark.Unreachable))]
    [InlineData(403, "SomethingNew", typeof(OutboxMark.Unreachable))]
    [InlineData(404, "ConversationNotFound", typeof(OutboxMark.Unreachable))]
    [InlineData(412, "PreconditionFailed", typeof(OutboxMark.Retry))]
    [InlineData(413, "MessageSizeTooBig", typeof(OutboxMark.Failed))]
    [InlineData(429, "Throttled", typeof(OutboxMark.Deferred))]
    [InlineData(500, "ServiceError", typeof(OutboxMark.Unknown))]
    [InlineData(502, "", typeof(OutboxMark.Unknown))]
    [InlineData(503, "", typeof(OutboxMark.Retry))]
    [InlineData(504, "", typeof(OutboxMark.Unknown))]
    [InlineData(302, "", typeof(OutboxMark.Failed))]
    [InlineData(418, "", typeof(OutboxMark.Failed))]
    public async Task New_message_is_marked_as_the_table_says(int status, string code, Type mark)
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => Error(status, code);

        Assert.IsType(mark, await SendAsync(Outgoing.To(Outgoing.Hello)));
        Assert.Equal(
            status == 404,
            await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None) is { Installed: false }
        );
    }

    [Theory]
    [InlineData(401, typeof(OutboxMark.Retry))]
    [InlineData(412, typeof(OutboxMark.Retry))]
    [InlineData(429, typeof(OutboxMark.Deferred))]
    [InlineData(500, typeof(OutboxMark.Retry))]
    [InlineData(502, typeof(OutboxMark.Retry))]
    [InlineData(503, typeof(OutboxMark.Retry))]
    [InlineData(504, typeof(OutboxMark.Retry))]
    [InlineData(400, typeof(OutboxMark.Failed))]
    public async Task Redraw_may_always_be_repeated(int status, Type mark)
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => Error(status, string.Empty);

        Assert.IsType(mark, await SendAsync(Outgoing.To(Outgoing.Hello) with { ReplacesRef = FirstRef }));
        Assert.All(_desk.Wire.Calls, call => Assert.Equal("PUT", call.Method));
    }

    [Theory]
    [InlineData("<html>busy</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"error\":\"text\"}")]
    [InlineData("{\"error\":{\"code\":5}}")]
    [InlineData("{\"error\":{\"code\":\"Ida Muster, 5 High Street\"}}")]
    public async Task Error_in_any_shape_is_read_and_no_content_gets_into_the_cause(string body)
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => new TeamsAnswer.Answered(400, body);

        Assert.Equal("400", Assert.IsType<OutboxMark.Failed>(await SendAsync(Outgoing.To(Outgoing.Hello))).Cause);
    }

    [Fact]
    public async Task What_never_left_is_tried_again_and_what_may_have_arrived_is_unknown()
    {
        await _desk.HandleAsync(Activities.Message());

        _desk.Wire.Answer = _ => new TeamsAnswer.NeverLeft("ConnectionError");
        Assert.IsType<OutboxMark.Retry>(await SendAsync(Outgoing.To(Outgoing.Hello)));
        _desk.Wire.Answer = _ => new TeamsAnswer.Unclear("timeout");
        Assert.IsType<OutboxMark.Unknown>(await SendAsync(Outgoing.To(Outgoing.Hello)));
        Assert.IsType<OutboxMark.Retry>(await SendAsync(Outgoing.To(Outgoing.Hello) with { ReplacesRef = FirstRef }));
        // More in one moment than Teams allows would be held back.
        _desk.Clock.Move(TimeSpan.FromSeconds(10));
        _desk.Wire.Answer = _ => new TeamsAnswer.Locked("AADSTS7000215");
        Assert.IsType<OutboxMark.Retry>(await SendAsync(Outgoing.To(Outgoing.Hello)));
        _desk.Wire.Answer = _ => new TeamsAnswer.Forbidden();
        Assert.IsType<OutboxMark.Failed>(await SendAsync(Outgoing.To(Outgoing.Hello)));
    }

    [Fact]
    public async Task E57_message_of_unknown_fate_is_sent_once_more_and_never_a_third_time()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => new TeamsAnswer.Unclear("timeout");
        var item = Outgoing.To(Outgoing.Hello);

        await SendAsync(item);
        for (var attempt = 2; attempt < 7; attempt++)
        {
            var looked = await _desk.Sender.ReconcileAsync(
                item with
                {
                    Attempts = attempt,
                    MayHaveArrived = true,
                },
                CancellationToken.None
            );
            Assert.IsType<OutboxMark.Unknown>(looked);
        }

        Assert.Equal(2, _desk.Wire.Messages.Count());
    }

    [Fact]
    public async Task E57_second_sending_that_works_ends_it()
    {
        await _desk.HandleAsync(Activities.Message());

        var item = Outgoing.To(Outgoing.Hello) with { Attempts = 2, MayHaveArrived = true };

        Assert.IsType<OutboxMark.Sent>(await _desk.Sender.ReconcileAsync(item, CancellationToken.None));
    }

    [Fact]
    public async Task E57_redraw_of_unknown_fate_is_simply_repeated()
    {
        await _desk.HandleAsync(Activities.Message());
        var item = Outgoing.To(Outgoing.Hello) with { ReplacesRef = FirstRef, MayHaveArrived = true };

        for (var looks = 0; looks < 4; looks++)
            Assert.IsType<OutboxMark.Sent>(await _desk.Sender.ReconcileAsync(item, CancellationToken.None));
        Assert.All(_desk.Wire.Calls, call => Assert.Equal("PUT", call.Method));
    }

    [Fact]
    public async Task Redraw_draws_over_the_first_copy_and_keeps_its_reference()
    {
        await _desk.HandleAsync(Activities.Message());

        var mark = await SendAsync(
            Outgoing.To(Outgoing.Hello) with
            {
                ReplacesRef = FirstRef,
                Card = "C-7K2:approval:1",
            }
        );

        Assert.Equal(new OutboxMark.Sent(FirstRef), mark);
        var call = Assert.Single(_desk.Wire.Calls);
        Assert.Equal(("PUT", "v3/conversations/a%3A1xyz/activities/m-7"), (call.Method, call.Path));
        var card = call.Body.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(TeamsIds.Ida, card.GetProperty("refresh").GetProperty("userIds")[0].GetString());
    }

    [Fact]
    public async Task E53_redraw_of_a_deleted_message_is_sent_anew()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = call => call.Method == "PUT" ? Error(404, "ActivityNotFoundInConversation") : null;

        var mark = await SendAsync(Outgoing.To(Outgoing.Hello) with { ReplacesRef = FirstRef });

        Assert.Contains("m-1", Assert.IsType<OutboxMark.Sent>(mark).Reference, StringComparison.Ordinal);
        Assert.Equal(["PUT", "POST"], _desk.Wire.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task E53_redraw_in_a_chat_that_was_left_is_sent_into_the_new_one()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = call => call.Method == "PUT" ? Error(403, "BotNotInConversationRoster") : null;

        var mark = await SendAsync(
            Outgoing.To(Outgoing.Hello) with
            {
                ReplacesRef = FirstRef.Replace("a:1xyz", "a:old", StringComparison.Ordinal),
            }
        );

        Assert.IsType<OutboxMark.Sent>(mark);
        Assert.True((await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None))?.Installed);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("1732233600.1")]
    public async Task Reference_that_is_not_ours_is_no_obstacle(string reference)
    {
        await _desk.HandleAsync(Activities.Message());

        Assert.IsType<OutboxMark.Sent>(await SendAsync(Outgoing.To(Outgoing.Hello) with { ReplacesRef = reference }));
        Assert.Equal("POST", Assert.Single(_desk.Wire.Calls).Method);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"conversation\":\"x\"}")]
    [InlineData("{\"conversation\":\"x\",\"service\":\"https://evil.example/\"}")]
    public async Task Address_that_is_not_ours_fails(string opaque)
    {
        var item = Outgoing.To(Outgoing.Hello) with { Address = new Address("teams", TeamsIds.Tenant, opaque) };

        Assert.IsType<OutboxMark.Failed>(
            await SendAsync(item with { Message = new MessageBuilder().Text("x").Build(Sensitivity.Public) })
        );
        Assert.Empty(_desk.Wire.Calls);
    }

    [Fact]
    public async Task Note_goes_into_the_thread()
    {
        var note = new MessageBuilder().Text("I answered you in private.").Build(Sensitivity.Public);

        var mark = await SendAsync(Outgoing.ToRoom(note));

        Assert.IsType<OutboxMark.Sent>(mark);
        Assert.Equal(
            "v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities",
            Assert.Single(_desk.Wire.Calls).Path
        );
    }

    [Fact]
    public async Task Customers_facts_never_go_to_a_shared_place()
    {
        Assert.IsType<OutboxMark.Failed>(await SendAsync(Outgoing.ToRoom(Outgoing.Hello)));
        Assert.Empty(_desk.Wire.Calls);
    }

    [Fact]
    public async Task E55_silence_that_Teams_asks_for_is_kept()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => new TeamsAnswer.Answered(
            429,
            """{"error":{"code":"Throttled","message":"slow down"}}""",
            TimeSpan.FromSeconds(3)
        );
        var first = await SendAsync(Outgoing.To(Outgoing.Hello));
        _desk.Wire.Answer = _ => null;

        var meanwhile = await SendAsync(Outgoing.To(Outgoing.Hello) with { Id = 2 });
        _desk.Clock.Move(TimeSpan.FromSeconds(3));
        var later = await SendAsync(Outgoing.To(Outgoing.Hello) with { Id = 2 });

        Assert.Equal(new OutboxMark.Deferred(TestKey.Now.AddSeconds(3)), first);
        Assert.Equal(new OutboxMark.Deferred(TestKey.Now.AddSeconds(3)), meanwhile);
        Assert.IsType<OutboxMark.Sent>(later);
        Assert.Equal(2, _desk.Wire.Messages.Count());
    }

    [Fact]
    public async Task Too_large_a_message_is_sent_in_its_short_form()
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = call => call.Json.Length > 15_000 ? Error(413, "MessageSizeTooBig") : null;
        var builder = new MessageBuilder();
        for (var line = 0; line < 20; line++)
            builder.Text(new string('x', 900));

        Assert.IsType<OutboxMark.Sent>(await SendAsync(Outgoing.To(builder.Build())));
        Assert.Equal(2, _desk.Wire.Messages.Count());
    }

    [Fact]
    public async Task Account_of_another_tenant_has_no_address() =>
        Assert.Null(
            await _desk.Sender.FindAddressAsync(
                TeamsIds.IdaUser with
                {
                    Tenant = TeamsIds.OtherTenant,
                },
                CancellationToken.None
            )
        );

    [Fact]
    public async Task Everything_is_found_again_after_a_restart()
    {
        await _desk.HandleAsync(Activities.Mention());
        using var restarted = new TeamsDesk(records: _desk.Records);

        await restarted.Sender.SendAsync(Outgoing.To(Outgoing.Hello), CancellationToken.None);
        var colleague = TeamsIds.IdaUser with { NativeId = "00000000-0000-0000-0000-0000000000b2" };
        var address = await restarted.Sender.FindAddressAsync(colleague, CancellationToken.None);
        await restarted.Sender.SendAsync(
            Outgoing.To(Outgoing.Hello) with
            {
                Id = 2,
                Address = address,
            },
            CancellationToken.None
        );

        Assert.All(restarted.Wire.Calls, call => Assert.Equal(TeamsIds.Service, call.Service));
    }

    private Task<OutboxMark> SendAsync(OutboxItem item) => _desk.Sender.SendAsync(item, CancellationToken.None);

    private static TeamsAnswer.Answered Error(int status, string code) =>
        new(status, JsonSerializer.Serialize(new { error = new { code, message = "…" } }));
}
