namespace CareBot.Store.Records;

/// <summary>A row that holds what a stream's events have made.</summary>
internal interface IFoldedRow<in TState, TSelf>
    where TSelf : IFoldedRow<TState, TSelf>
{
    /// <summary>Makes the row of a state.</summary>
    static abstract TSelf From(TState state);

    /// <summary>Writes its state anew: a property that a newer version added would otherwise look like a forgery.</summary>
    TSelf Rewritten();
}
