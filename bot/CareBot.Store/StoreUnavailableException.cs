namespace CareBot.Store;

/// <summary>The store cannot be opened, read or written now. Its message is for the person who runs the program and holds nothing personal.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public StoreUnavailableException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What is wrong, what is right, and how to go on.</param>
    public StoreUnavailableException(string message)
        : base(message) { }

    /// <summary>Makes one with a message and its cause.</summary>
    /// <param name="message">What is wrong, what is right, and how to go on.</param>
    /// <param name="innerException">What the database said.</param>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
