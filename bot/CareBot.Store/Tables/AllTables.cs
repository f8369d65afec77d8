namespace CareBot.Store.Tables;

/// <summary>Every table that a turn may touch, on one connection, its statements prepared.</summary>
internal sealed class AllTables
{
    public AllTables(IStatements statements)
    {
        Inbox = new(statements);
        Conversations = new(statements);
        Events = new(statements);
        Keys = new(statements);
        Cases = new(statements);
        Promises = new(statements);
        Grants = new(statements);
        Presences = new(statements);
        Proposals = new(statements);
        Kudos = new(statements);
        Families = new(Cases, Promises, Grants, Presences, Proposals, Kudos);
        Asked = new(statements);
        Spending = new(statements);
        Precedents = new(statements);
        Settlements = new(statements);
        Marks = new(statements);
        Happenings = new(statements);
        Numbers = new(statements);
        Outbox = new(statements);
        ChannelRecords = new(statements);
        People = new(statements);
        Policies = new(statements);
    }

    public InboxTable Inbox { get; }

    public ConversationTable Conversations { get; }

    public EventTable Events { get; }

    public SubjectKeyTable Keys { get; }

    public CaseTable Cases { get; }

    public PromiseTable Promises { get; }

    public GrantTable Grants { get; }

    public PresenceTable Presences { get; }

    public ProposalTable Proposals { get; }

    public KudosTable Kudos { get; }

    public StreamFamilies Families { get; }

    public AskedTable Asked { get; }

    public SpendingTable Spending { get; }

    public PrecedentTable Precedents { get; }

    public SettlementTable Settlements { get; }

    public ReferenceMarkTable Marks { get; }

    public HappeningTable Happenings { get; }

    public NumberTable Numbers { get; }

    public OutboxTable Outbox { get; }

    public ChannelRecordTable ChannelRecords { get; }

    public PeopleTables People { get; }

    public PolicyTable Policies { get; }
}
