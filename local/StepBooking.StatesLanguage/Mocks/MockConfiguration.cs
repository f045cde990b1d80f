namespace StepBooking.StatesLanguage.Mocks;

/// <summary>
/// What a mock configuration file of AWS Step Functions Local says: for each state machine its test cases, and for each of
/// those which mocked response stands in for which Task state.
/// </summary>
public sealed class MockConfiguration
{
    private readonly IReadOnlyDictionary<string, Dictionary<string, MockTestCase>> _machines;

    internal MockConfiguration(IReadOnlyDictionary<string, Dictionary<string, MockTestCase>> machines) => _machines = machines;

    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="MockConfigurationException">It is not JSON or not such a configuration; the message names every fault.</exception>
    public static MockConfiguration Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return MockReader.Read(json);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="MockConfigurationException">It cannot be read, or what it says is no mock configuration.</exception>
    public static MockConfiguration Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MockConfigurationException([new MockProblem("/", e.Message)]);
        }
    }

    /// <summary>Finds a test case.</summary>
    /// <param name="machine">The state machine's name.</param>
    /// <param name="testCase">The test case's name.</param>
    /// <returns>The test case.</returns>
    /// <exception cref="MockConfigurationException">There is none; the message names those that are there.</exception>
    public MockTestCase Find(string machine, string testCase)
    {
        if (!_machines.TryGetValue(machine, out var cases))
        {
            throw Unknown("/StateMachines", "state machine", machine, _machines.Keys);
        }

        return cases.TryGetValue(testCase, out var found)
            ? found
            : throw Unknown($"/StateMachines/{machine}/TestCases", "test case", testCase, cases.Keys);
    }

    /// <summary>The one test case that there is.</summary>
    /// <returns>The test case.</returns>
    /// <exception cref="MockConfigurationException">There is none, or a choice; the message names those that are there.</exception>
    public MockTestCase FindOnly()
    {
        var all = _machines.SelectMany(machine => machine.Value.Select(c => (Name: $"{machine.Key}#{c.Key}", Case: c.Value))).ToList();
        return all is [var only]
            ? only.Case
            : throw new MockConfigurationException([new MockProblem(
                "/StateMachines", $"there is no one test case to take: name one of {string.Join(", ", all.Select(c => c.Name))}")]);
    }

    private static MockConfigurationException Unknown(string location, string what, string name, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new([new MockProblem(location, $"there is no {what} '{name}' (there is: {(names.Length == 0 ? "none" : names)})")]);
    }
}
