using CareBot.Policies;

namespace CareBot.Hosting;

/// <summary>Says whether the program lives, and whether it can work. Tells nothing else to whoever asks.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", (WriterHealth writer, PolicyWatch policy) => Ready(writer, policy));
    }

    private static IResult Ready(WriterHealth writer, PolicyWatch policy) =>
        writer.IsFailing
            ? Results.Text("the database cannot be written", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(policy.LastProblem is null ? "ready" : "ready; the changed policy was refused, see the log");
}
