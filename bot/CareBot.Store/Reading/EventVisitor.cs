using CareBot.Store.Records;

namespace CareBot.Store.Reading;

/// <summary>Receives an audit record in place; it is gone when this returns.</summary>
internal delegate void EventVisitor(EventBytes record);
