namespace CareBot.Slack.Rendering;

/// <summary>Slack's limits. One character too many, and it refuses the whole message.</summary>
internal static class Limits
{
    /// <summary>The plain text of a message; it is advised to stay below 4,000, and an update must.</summary>
    public const int Text = 3_800;

    /// <summary>All the text in a message's blocks; undocumented, measured at about 13,200.</summary>
    public const int AllBlocks = 12_000;

    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;
    public const int TextObject = 3_000;
    public const int FieldText = 2_000;
    public const int Fields = 10;
    public const int Header = 150;
    public const int ContextText = 2_000;
    public const int ButtonTitle = 75;
    public const int ButtonsInBlock = 25;
    public const int Buttons = 100;
    public const int ActionId = 255;
    public const int Url = 3_000;
    public const int TableText = 10_000;
    public const int TableRows = 100;
    public const int TableCells = 20;

    public const int Charts = 2;
    public const int ChartTitle = 50;
    public const int AxisTitle = 50;

    /// <summary>The name of a category, a series or a slice.</summary>
    public const int ChartLabel = 20;

    /// <summary>A modal's title, and what stands on its buttons.</summary>
    public const int ModalTitle = 24;

    public const int Label = 2_000;
    public const int Input = 3_000;
    public const int OptionTitle = 75;
    public const int OptionKey = 75;
    public const int Options = 100;

    /// <summary>A menu in groups may have a hundred hundreds; nobody would find anything in it.</summary>
    public const int MenuOptions = 1_000;

    /// <summary>A view's JSON; Slack takes 250 KB.</summary>
    public const int ViewJson = 240 * 1024;

    public const int FieldError = 300;
}
