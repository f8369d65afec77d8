using CareBot.Core.People;
using CareBot.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Web;

/// <summary>Receives what the page sends and tells it what it needs to know.</summary>
internal sealed class WebReceiver(ITurns turns, IStaff staff, ITranscripts transcripts, ILogger<WebReceiver> logger)
{
    // As far back as anybody scrolls in a rehearsal.
    private const int TranscriptLines = 200;

    /// <summary>Lists who can be played, store by store.</summary>
    public IResult People()
    {
        var directory = staff.Current;
        var people = directory
            .Employees.Values.Where(employee => employee.Active)
            .OrderBy(employee => employee.Store, StringComparer.Ordinal)
            .ThenBy(employee => employee.Name, StringComparer.Ordinal)
            .Select(employee => WebRenderer.Person(employee, StoreName(directory, employee)));
        return WebAnswer.Ok(people.ToList());
    }

    /// <summary>Tells what was said so far, since a page does not remember.</summary>
    /// <param name="person">An employee's id.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IResult> TranscriptAsync(string? person, CancellationToken stop)
    {
        if (FindPerson(staff, person) is not { } employee)
            return WebAnswer.Of(WebProblem.NoSuchPerson);
        var lines = await transcripts.ReadAsync(employee.Id, TranscriptLines, stop);
        return WebAnswer.Ok(lines);
    }

    /// <summary>Hands in what a person did, and answers once it is on disk.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken stop)
    {
        var body = await WebBody.ReadAsync(http.Request, stop);
        var reading = body.Problem is { } refused
            ? new WebReading.Malformed(refused)
            : WebTranslator.Read(body.Bytes.Span);
        return reading switch
        {
            WebReading.Malformed { Problem: var problem } => Refuse(problem),
            WebReading.Understood { Inbound: var inbound } => WebRenderer.Answer(
                await turns.HandleAsync(inbound, stop)
            ),
            _ => throw new InvalidOperationException($"{reading.GetType().Name} has no answer."),
        };
    }

    internal static Employee? FindPerson(IStaff staff, string? id) =>
        id is not null && staff.Current.Employees.TryGetValue(id, out var employee) && employee.Active
            ? employee
            : null;

    private static string StoreName(StaffDirectory directory, Employee employee) =>
        directory.Stores.TryGetValue(employee.Store, out var store) ? store.Name : employee.Store;

    private WebAnswer Refuse(WebProblem problem)
    {
        Log.BodyRefused(logger, problem.Status, problem.Problem);
        return WebAnswer.Of(problem);
    }
}
