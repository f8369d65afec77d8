namespace CareBot.Tests.Journeys;

/// <summary>What a client sends when a button is pressed, whatever the channel.</summary>
/// <param name="Verb">What the button means.</param>
/// <param name="Token">What it is about.</param>
internal sealed record SeatButton(string Verb, string Token);
