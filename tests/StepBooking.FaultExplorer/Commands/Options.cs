using System.Globalization;

namespace StepBooking.FaultExplorer.Commands;

/// <summary>What was typed.</summary>
internal sealed class Options
{
    public string? Problem { get; private set; }

    public string? Replay { get; private set; }

    public string? Without { get; private set; }

    public bool SinglesOnly { get; private set; }

    public bool HintsOnly { get; private set; }

    public bool ComparesMerged { get; private set; }

    public bool Controls { get; private set; }

    public bool Lists { get; private set; }

    public int Random { get; private set; }

    public int Seed { get; private set; } = Environment.TickCount & 0xffff;

    /// <summary>A run is mostly waiting for DynamoDB Local, which answers several at a time.</summary>
    public int Workers { get; private set; } = 4 * Environment.ProcessorCount;

    public List<string> Only { get; } = [];

    public static Options Parse(string[] args)
    {
        var options = new Options();
        var left = new Queue<string>(args);
        while (options.Problem is null && left.TryDequeue(out var word))
            options.Take(word, left);
        return options;
    }

    private void Take(string word, Queue<string> left)
    {
        switch (word)
        {
            case "--singles":
                SinglesOnly = true;
                break;
            case "--hints":
                HintsOnly = true;
                break;
            case "--no-merge":
                ComparesMerged = true;
                break;
            case "--list":
                Lists = true;
                break;
            case "--controls":
                Controls = true;
                break;
            case "--replay" when left.TryDequeue(out var seed):
                Replay = seed;
                break;
            case "--without" when left.TryDequeue(out var rule):
                Without = rule;
                break;
            case "--only" when left.TryDequeue(out var name):
                Only.Add(name);
                break;
            case "--random" when Number(left) is { } count:
                Random = count;
                break;
            case "--seed" when Number(left) is { } seed:
                Seed = seed;
                break;
            case "--workers" when Number(left) is { } count and > 0:
                Workers = count;
                break;
            default:
                Problem = $"'{word}' is not understood.";
                break;
        }
    }

    private static int? Number(Queue<string> left) =>
        left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
