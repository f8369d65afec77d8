namespace CareBot.Tests.Hostile;

/// <summary>What the channels really send, to be made hostile. <c>TEAM</c>, <c>USER</c>, <c>TENANT</c>, <c>OBJECT</c>, <c>SERVICE</c> and <c>NUMBER</c> are filled in.</summary>
internal static class ValidPayloads
{
    public static IReadOnlyList<string> SlackEvents { get; } =
    [
        """
            {"team_id":"TEAM","api_app_id":"A0001","type":"event_callback","event_id":"EvNUMBER","event_time":1763798400,
             "event":{"type":"message","channel":"DUSER","channel_type":"im","user":"USER","text":"bouquet £50 came tiny","ts":"1763798400.NUMBER"},
             "authorizations":[{"enterprise_id":null,"team_id":"TEAM","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}]}
            """,
        """
            {"team_id":"TEAM","api_app_id":"A0001","type":"event_callback","event_id":"EvNUMBER","event_time":1763798400,
             "event":{"type":"app_mention","channel":"C0001","user":"USER","text":"<@U0BOT> my cases","ts":"1763798401.NUMBER","thread_ts":"1763798400.000100"},
             "authorizations":[{"enterprise_id":null,"team_id":"TEAM","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}]}
            """,
        """
            {"team_id":"TEAM","api_app_id":"A0001","type":"event_callback","event_id":"EvNUMBER","event_time":1763798400,
             "event":{"type":"app_home_opened","channel":"DUSER","user":"USER","tab":"home","event_ts":"1763798402.NUMBER"},
             "authorizations":[{"enterprise_id":null,"team_id":"TEAM","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}]}
            """,
        """{"type":"url_verification","challenge":"NUMBER","token":"x"}""",
    ];

    public static IReadOnlyList<string> SlackInteractions { get; } =
    [
        """
            {"type":"block_actions","team":{"id":"TEAM","domain":"example"},"enterprise":null,"is_enterprise_install":false,
             "user":{"id":"USER","username":"maya","team_id":"TEAM"},"api_app_id":"A0001","trigger_id":"1.NUMBER.abc",
             "container":{"type":"message","message_ts":"1763798400.000200","channel_id":"DUSER","is_ephemeral":false},
             "channel":{"id":"DUSER","name":"directmessage"},"message":{"type":"message","ts":"1763798400.000200","text":"x"},"state":{"values":{}},
             "actions":[{"type":"button","block_id":"b1","action_id":"approve","value":"C-2B7.3.","action_ts":"1763798461.1"}]}
            """,
        """
            {"type":"view_submission","team":{"id":"TEAM"},"user":{"id":"USER","team_id":"TEAM"},"api_app_id":"A0001","trigger_id":"2.NUMBER.abc",
             "response_urls":[],"is_enterprise_install":false,"enterprise":null,
             "view":{"id":"V0001","team_id":"TEAM","type":"modal","callback_id":"ask","private_metadata":"ask.0.","hash":"1763798400.Ab",
              "state":{"values":{"what":{"what":{"type":"plain_text_input","value":"laptop broken, £640"}}}}}}
            """,
        """
            {"type":"message_action","callback_id":"care.log","team":{"id":"TEAM"},"user":{"id":"USER","team_id":"TEAM"},"trigger_id":"3.NUMBER.abc",
             "channel":{"id":"C0001"},"message_ts":"1763798400.000300","message":{"type":"message","user":"U0CUSTOMER","text":"sofa came late","ts":"1763798400.000300"}}
            """,
        """{"type":"shortcut","callback_id":"care.ask","team":{"id":"TEAM"},"user":{"id":"USER","team_id":"TEAM"},"trigger_id":"4.NUMBER.abc"}""",
    ];

    public static string SlackCommand { get; } =
        """
            {"token":"x","team_id":"TEAM","team_domain":"example","channel_id":"DUSER","channel_name":"directmessage","user_id":"USER",
             "command":"/care","text":"my cases","api_app_id":"A0001","is_enterprise_install":"false","trigger_id":"5.NUMBER.abc"}
            """;

    public static IReadOnlyList<string> TeamsActivities { get; } =
    [
        """
            {"type":"message","id":"NUMBER","channelId":"msteams","serviceUrl":"SERVICE","locale":"en-GB","text":"bouquet £50 came tiny",
             "from":{"id":"29:USER","name":"Maya","aadObjectId":"OBJECT"},"recipient":{"id":"28:APP","name":"CareBot"},
             "conversation":{"conversationType":"personal","tenantId":"TENANT","id":"a:USER"},"channelData":{"tenant":{"id":"TENANT"}}}
            """,
        """
            {"type":"message","id":"NUMBER","channelId":"msteams","serviceUrl":"SERVICE","text":"<at>CareBot</at>&nbsp;my cases",
             "from":{"id":"29:USER","aadObjectId":"OBJECT"},"recipient":{"id":"28:APP","name":"CareBot"},
             "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"TENANT","id":"19:abc@thread.tacv2;messageid=1"},
             "entities":[{"type":"mention","mentioned":{"id":"28:APP","name":"CareBot"},"text":"<at>CareBot</at>"}],"channelData":{"tenant":{"id":"TENANT"}}}
            """,
        """
            {"type":"invoke","name":"adaptiveCard/action","id":"f:NUMBER","channelId":"msteams","serviceUrl":"SERVICE","replyToId":"1",
             "from":{"id":"29:USER","aadObjectId":"OBJECT"},"recipient":{"id":"28:APP"},
             "conversation":{"conversationType":"personal","tenantId":"TENANT","id":"a:USER"},
             "value":{"action":{"type":"Action.Execute","verb":"approve","data":{"cb":{"verb":"approve","ref":"C-2B7.3.","card":"C-2B7:approval:1"}}},"trigger":"manual"}}
            """,
        """
            {"type":"invoke","name":"task/submit","id":"f:NUMBER","channelId":"msteams","serviceUrl":"SERVICE",
             "from":{"id":"29:USER","aadObjectId":"OBJECT"},"recipient":{"id":"28:APP"},
             "conversation":{"conversationType":"personal","tenantId":"TENANT","id":"a:USER"},
             "value":{"data":{"cb":{"verb":"ask","ref":"ask.0."},"what":"laptop broken, £640"},"context":{"theme":"dark"}}}
            """,
        """
            {"type":"conversationUpdate","id":"f:NUMBER","channelId":"msteams","serviceUrl":"SERVICE","membersAdded":[{"id":"28:APP"}],
             "from":{"id":"29:USER","aadObjectId":"OBJECT"},"recipient":{"id":"28:APP"},
             "conversation":{"conversationType":"personal","id":"a:USER","tenantId":"TENANT"},"channelData":{"tenant":{"id":"TENANT"}}}
            """,
    ];
}
