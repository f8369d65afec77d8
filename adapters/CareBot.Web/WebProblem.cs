using System.Text.Json.Serialization;

namespace CareBot.Web;

/// <summary>Why a request was not taken, in words that help.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Right">What would have been right.</param>
/// <param name="GoOn">How to go on.</param>
internal sealed record WebProblem(
    [property: JsonIgnore] int Status,
    string Problem,
    string Right,
    string GoOn = "Nothing was changed. Correct the request and send it again."
)
{
    public static readonly WebProblem NoSuchPerson = new(
        404,
        "Nobody of that name works here now.",
        "?person= and an id from /web/people.",
        "Choose somebody else."
    );

    public static readonly WebProblem KeyTaken = new(
        409,
        "This delivery id was used before, for something else.",
        "A new delivery id for each thing that is sent."
    );

    public static readonly WebProblem Busy = new(
        503,
        "The store cannot write just now.",
        "The same request, a moment later.",
        "Send the same request again with the same delivery id; it counts once."
    );

    public static readonly WebProblem Foreign = new(
        403,
        "The request comes from another site.",
        "Requests from this page itself.",
        "Open the rehearsal page and do it there."
    );

    public static readonly WebProblem NotLocal = new(
        403,
        "Without a login the rehearsal page answers only this machine.",
        "http://127.0.0.1 or http://localhost on the machine that runs CareBot.",
        "Set Web:LoginSecret to use it from another one."
    );

    public static readonly WebProblem NoSession = new(
        401,
        "You are not logged in.",
        "A session from the login form.",
        $"Log in at {WebLogin.Path}."
    );

    public static WebProblem Malformed(string problem, string right) => new(400, problem, right);

    public static WebProblem OurFault(string reference) =>
        new(
            503,
            $"Something went wrong on our side; reference {reference}.",
            "The same request, a moment later.",
            "Send the same request again with the same delivery id; it counts once. If it fails again, tell whoever runs CareBot the reference."
        );
}
