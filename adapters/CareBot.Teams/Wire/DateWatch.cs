namespace CareBot.Teams.Wire;

/// <summary>Looks at the clock of whoever answers.</summary>
internal sealed class DateWatch(TeamsHealth health, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.Date is { } date)
            health.SawDate(date);
        return response;
    }
}
