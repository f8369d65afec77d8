namespace CareBot.Store.Tables;

/// <summary>Every table that a turn may touch, on one connection, its statements prepared.</summary>
internal sealed class AllTables(IStatements statements)
{
    public InboxTable Inbox { get; } = new(statements);

    public ConversationTable Conversations { get; } = new(statements);

    public EventTable Events { get; } = new(statements);

    public SubjectKeyTable Keys { get; } = new(statements);

    public CaseTable Cases { get; } = new(statements);

    public PromiseTable Promises { get; } = new(statements);

    public GrantTable Grants { get; } = new(statements);

    public PresenceTable Presences { get; } = new(statements);

    public ProposalTable Proposals { get; } = new(statements);

    public KudosTable Kudos { get; } = new(statements);

    public StreamFamilies Families => field ??= new(Cases, Promises, Grants, Presences, Proposals, Kudos);

    public AskedTable Asked { get; } = new(statements);

    public SpendingTable Spending { get; } = new(statements);

    public PrecedentTable Precedents { get; } = new(statements);

    public SettlementTable Settlements { get; } = new(statements);

    public ReferenceMarkTable Marks { get; } = new(statements);

    public HappeningTable Happenings { get; } = new(statements);

    public NumberTable Numbers { get; } = new(statements);

    public OutboxTable Outbox { get; } = new(statements);

    public ChannelRecordTable ChannelRecords { get; } = new(statements);

    public PeopleTables People { get; } = new(statements);

    public PolicyTable Policies { get; } = new(statements);
}
