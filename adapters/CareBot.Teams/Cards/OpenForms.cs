using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Remembers which forms people have in front of them, since an answer full of errors does not bring its form along. After a restart the errors are shown without it.</summary>
internal sealed class OpenForms(TimeProvider clock)
{
    private readonly BoundedCache<(ChannelUser User, string Verb, string Token), Form> _forms = new(
        clock,
        TimeSpan.FromHours(12),
        most: 2_000
    );

    public FormView Open(ChannelUser user, Form form)
    {
        _forms.Put((user, form.Verb, form.Token.ToString()), form);
        return FormView.Of(form);
    }

    /// <summary>Finds a form that came back with errors; null where it is forgotten.</summary>
    public FormView? Find(Inbound.Submit sent, IReadOnlyDictionary<string, string> errors) =>
        _forms.TryGet((sent.From, sent.Verb, sent.Token), out var form)
            ? new FormView(form, sent.Fields, errors)
            : null;
}
