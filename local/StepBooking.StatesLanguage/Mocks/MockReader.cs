using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Mocks;

/// <summary>Reads a mock configuration, collecting everything that is wrong with it.</summary>
internal sealed partial class MockReader
{
    private readonly List<MockProblem> _problems = [];

    public static MockConfiguration Read(string json)
    {
        var reader = new MockReader();
        var configuration = reader.Configuration(json);
        return reader._problems.Count == 0 ? configuration! : throw new MockConfigurationException(reader._problems);
    }

    private MockConfiguration? Configuration(string json)
    {
        Json root;
        try
        {
            root = Json.Parse(json);
        }
        catch (JsonException e)
        {
            Complain("/", $"the file is not JSON: {e.Message}");
            return null;
        }

        if (Map(root, string.Empty) is not { } map || !Fields(map, string.Empty, "StateMachines", "MockedResponses"))
        {
            return null;
        }

        var responses = Members(map["MockedResponses"], "/MockedResponses", Response);
        var machines = Members(map["StateMachines"], "/StateMachines", (machine, value, at) => Machine(machine, value, at, responses));
        return new MockConfiguration(machines);
    }

    private Dictionary<string, MockTestCase>? Machine(
        string machine, Json value, string at, Dictionary<string, MockedResponse> responses) =>
        Map(value, at) is { } map && Fields(map, at, "TestCases")
            ? Members(map["TestCases"], $"{at}/TestCases", (name, states, place) => new MockTestCase(
                machine, name, Members(states, place, (_, response, stateAt) => Named(response, stateAt, responses))))
            : null;

    private MockedResponse? Named(Json value, string at, Dictionary<string, MockedResponse> responses)
    {
        if (value is not JsonText { Value: var name })
        {
            Complain(at, $"expected the name of a mocked response, found {Shown(value)}");
            return null;
        }

        if (!responses.TryGetValue(name, out var response))
        {
            Complain(at, $"there is no mocked response '{name}' in /MockedResponses");
        }

        return response;
    }

    private MockedResponse Response(string name, Json value, string at)
    {
        var invocations = new List<MockedInvocations>();
        foreach (var (key, entry) in Map(value, at) ?? JsonMap.Empty)
        {
            if (Range(key, $"{at}/{key}") is { } range && Outcome(entry, $"{at}/{key}") is { } outcome)
            {
                if (invocations.Find(i => i.First <= range.Last && range.First <= i.Last) is not null)
                {
                    Complain($"{at}/{key}", "an invocation of this range is mocked already by another entry");
                }

                invocations.Add(new MockedInvocations(range.First, range.Last, outcome));
            }
        }

        return new MockedResponse(name, invocations);
    }

    private (int First, int Last)? Range(string key, string at)
    {
        if (Invocations().Match(key) is { Success: true } match)
        {
            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            var last = match.Groups["last"] is { Success: true } end ? int.Parse(end.ValueSpan, CultureInfo.InvariantCulture) : first;
            if (first <= last)
            {
                return (first, last);
            }
        }

        Complain(at, "expected the number of an invocation from \"0\", or a range of them such as \"1-2\"");
        return null;
    }

    private TaskOutcome? Outcome(Json value, string at)
    {
        if (Map(value, at) is not { } map)
        {
            return null;
        }

        if (map.Count != 1 || !(map.TryGet("Return", out _) || map.TryGet("Throw", out _)))
        {
            Complain(at, $"expected exactly one field, Return or Throw, found {Names(map)}");
            return null;
        }

        if (map["Return"] is { } result)
        {
            return TaskOutcome.Succeeded(result);
        }

        var place = $"{at}/Throw";
        return Map(map["Throw"]!, place) is { } thrown && Fields(thrown, place, "Error", "Cause")
            && Text(thrown["Error"]!, $"{place}/Error") is { } error && Text(thrown["Cause"]!, $"{place}/Cause") is { } cause
            ? TaskOutcome.Failed(error, cause)
            : null;
    }

    private Dictionary<string, T> Members<T>(Json? value, string at, Func<string, Json, string, T?> read)
        where T : class
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, member) in Map(value!, at) ?? JsonMap.Empty)
        {
            if (read(name, member, $"{at}/{name}") is { } result)
            {
                members[name] = result;
            }
        }

        return members;
    }

    private JsonMap? Map(Json value, string at)
    {
        if (value is JsonMap map)
        {
            return map;
        }

        Complain(at, $"expected an object, found {Shown(value)}");
        return null;
    }

    private string? Text(Json value, string at)
    {
        if (value is JsonText text)
        {
            return text.Value;
        }

        Complain(at, $"expected a string, found {Shown(value)}");
        return null;
    }

    /// <summary>Whether an object has just these fields.</summary>
    private bool Fields(JsonMap map, string at, params string[] names)
    {
        var before = _problems.Count;
        foreach (var missing in names.Where(n => !map.TryGet(n, out _)))
        {
            Complain(at, $"the field '{missing}' is missing");
        }

        foreach (var unknown in map.Select(m => m.Key).Except(names, StringComparer.Ordinal))
        {
            Complain($"{at}/{unknown}", $"there is no such field here; expected {string.Join(" and ", names)}");
        }

        return _problems.Count == before;
    }

    private void Complain(string at, string message) => _problems.Add(new MockProblem(at.Length == 0 ? "/" : at, message));

    private static string Names(JsonMap map) => map.Count == 0 ? "none" : string.Join(", ", map.Select(m => m.Key));

    private static string Shown(Json value) => value switch
    {
        JsonMap => "an object",
        JsonList => "an array",
        _ => value.ToText(),
    };

    [GeneratedRegex(@"\A(?<first>[0-9]{1,9})(-(?<last>[0-9]{1,9}))?\z")]
    private static partial Regex Invocations();
}
