using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>What the records of a stream make.</summary>
/// <param name="Stream">Its id.</param>
/// <param name="Family">What kind of stream it is.</param>
/// <param name="State">How it stands.</param>
/// <param name="LastSeq">The number of its last record.</param>
internal sealed record FoldedStream(string Stream, StreamFamily Family, object State, long LastSeq);
