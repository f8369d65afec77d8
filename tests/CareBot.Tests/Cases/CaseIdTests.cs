using CareBot.Core.Cases;

namespace CareBot.Tests.Cases;

public sealed class CaseIdTests
{
    [Fact]
    public void Every_number_has_its_own_id()
    {
        var ids = Enumerable.Range(1, 30_000).Select(number => CaseId.FromNumber('C', number)).ToHashSet();

        Assert.Equal(30_000, ids.Count);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(10_648, 5)]
    [InlineData(10_649, 6)]
    public void Grows_by_a_letter_only_when_all_shorter_ones_are_used(long number, int length) =>
        Assert.Equal(length, CaseId.FromNumber('C', number).Length);

    [Theory]
    [InlineData("c-7k9")]
    [InlineData("C7K9")]
    [InlineData(" c 7 k 9 ")]
    public void Is_read_back_however_it_is_typed(string typed) => Assert.Equal("C-7K9", CaseId.TryRead('C', typed));

    [Theory]
    [InlineData("")]
    [InlineData("C-")]
    [InlineData("C-7O0")]
    [InlineData("P-7K9")]
    [InlineData("C-7K9' OR 1=1")]
    public void Anything_else_is_no_id(string typed) => Assert.Null(CaseId.TryRead('C', typed));
}
