namespace CareBot.Core.Empowerment.Documents;

/// <summary>What sort of thing a remedy is.</summary>
internal enum RemedyKind
{
    Money,
    Goods,
    Service,
    Voucher,
    Experience,
}
