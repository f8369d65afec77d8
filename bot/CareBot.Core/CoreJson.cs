using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareBot.Core;

/// <summary>The one JSON form of the core's records: what the store keeps and what the rehearsal page is sent.</summary>
public static class CoreJson
{
    /// <summary>Gets the options. A closed family is told apart by <c>"is"</c>, the nested type's name in camel case.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    private static Type[] Families =>
        [
            typeof(Cases.CaseEvent),
            typeof(Promises.PromiseEvent),
            typeof(Escalations.GrantEvent),
            typeof(People.PresenceEvent),
            typeof(Digests.ProposalEvent),
            typeof(Digests.KudosEvent),
        ];

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = 32,
            AllowDuplicateProperties = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellFamiliesApart } },
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CurrencyConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void TellFamiliesApart(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !info.Type.IsAbstract)
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var member in MembersOf(info.Type))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(member, name));
        }
    }

    private static IEnumerable<Type> MembersOf(Type family) =>
        family == typeof(DomainEvent)
            ? [.. Families.SelectMany(MembersOf)]
            : family.GetNestedTypes().Where(nested => nested.IsSubclassOf(family));

    private sealed class CurrencyConverter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Currency.Find(reader.GetString() ?? string.Empty) ?? throw new JsonException("Unknown currency.");

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
