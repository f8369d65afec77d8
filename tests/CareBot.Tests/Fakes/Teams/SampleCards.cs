namespace CareBot.Tests.Fakes.Teams;

/// <summary>Cards to try the fake with.</summary>
internal static class SampleCards
{
    public const string Small =
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"hello","wrap":true}]}""";

    /// <summary>A card with everything: reading, executing, submitting, opening a dialog, refreshing.</summary>
    public const string Full = """
        { "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.5",
          "lang": "en", "fallbackText": "Approval needed.",
          "refresh": { "action": { "type": "Action.Execute", "title": "Again", "verb": "view", "data": { "cb": { "t": "a.3." } } },
                       "userIds": [ "29:1AbC-000000000001" ] },
          "body": [
            { "type": "TextBlock", "text": "**Approval** needed for \\*C-1042\\*", "wrap": true },
            { "type": "RichTextBlock", "inlines": [ "one ", { "type": "TextRun", "text": "two" } ] },
            { "type": "FactSet", "facts": [ { "title": "Case", "value": "C-1042" } ] },
            { "type": "Table", "columns": [ { "width": 1 }, { "width": 2 } ], "rows": [
              { "type": "TableRow", "cells": [
                { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "left" } ] },
                { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "right" } ] } ] } ] },
            { "type": "Input.Text", "id": "note", "label": "Reason", "maxLength": 10 },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Approve refund", "verb": "approve", "data": { "cb": { "t": "a.3." } },
                "fallback": { "type": "Action.Submit", "title": "Approve refund", "data": { "cb": { "v": "approve", "t": "a.3." } } } },
              { "type": "Action.Submit", "title": "Decline", "data": { "msteams": { "type": "task/fetch" }, "cb": { "v": "decline" } } } ] } ] }
        """;

    public const string Dialog = """
        { "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "Input.Text", "id": "why", "label": "Reason", "isRequired": true, "errorMessage": "Say why." },
            { "type": "Input.ChoiceSet", "id": "how", "label": "How", "value": "soft",
              "choices": [ { "title": "Softly", "value": "soft" }, { "title": "Hard", "value": "hard" } ] } ],
          "actions": [ { "type": "Action.Submit", "title": "Send", "data": { "cb": { "v": "decline" } } } ] }
        """;
}
