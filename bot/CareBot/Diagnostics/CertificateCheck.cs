using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareBot.Settings;

namespace CareBot.Diagnostics;

/// <summary>Looks at the certificate by which the bot proves to Entra who it is.</summary>
internal static class CertificateCheck
{
    private const string Subject = "Teams certificate";
    private const string Renew = "Make a new one, upload it to the app registration, and put it in this one's place.";

    // Long enough for an order to go through.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Symptom> Judge(TeamsSettings teams, DateTimeOffset now)
    {
        if (teams is not { Enabled: true, CertificatePath: { } path })
            yield break;
        if (TryLoad(path) is not { } certificate)
        {
            yield return Symptom.Bad(
                Subject,
                $"'{path}' cannot be read with its key.",
                "Expected a PEM or PKCS#12 file that holds both and has no password."
            );
            yield break;
        }

        using (certificate)
        {
            var ends = new DateTimeOffset(certificate.NotAfter);
            var day = ends.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
            yield return ends <= now ? Symptom.Bad(Subject, $"It ended on {day}.", Renew)
            : ends <= now + Soon ? Symptom.Look(Subject, $"It ends on {day}.", Renew)
            : Symptom.Ok(Subject, $"It is good until {day}.");
        }
    }

    private static X509Certificate2? TryLoad(string path)
    {
        try
        {
            return X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password: null)
                : X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception mishap)
            when (mishap is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
