namespace CareBot.Core.Messages;

/// <summary>Several questions at once.</summary>
/// <param name="Verb">What sending it means; one of <see cref="Verbs"/>.</param>
/// <param name="Token">What it is about.</param>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Fields">The questions.</param>
/// <param name="Submit">What stands on the button that sends it.</param>
public sealed record Form(
    string Verb,
    ButtonToken Token,
    string Title,
    IReadOnlyList<Field> Fields,
    string Submit = "Save"
);
