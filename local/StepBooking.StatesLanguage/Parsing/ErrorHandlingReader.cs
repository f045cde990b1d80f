using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads Retry and Catch.</summary>
internal static class ErrorHandlingReader
{
    public static ErrorHandling Read(Fields fields, QueryLanguage language)
    {
        var retry = fields.Objects("Retry").Select(Retrier).ToList();
        var catchers = fields.Objects("Catch").Select(f => Catcher(f, language)).ToList();
        LastAlone(fields, "Retry", retry.Select(r => r.Errors).ToList());
        LastAlone(fields, "Catch", catchers.Select(c => c.Errors).ToList());
        return new ErrorHandling(retry, catchers);
    }

    private static Retrier Retrier(Fields fields)
    {
        fields.Require("ErrorEquals");
        fields.Allow("ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy");
        var jitter = fields.Text("JitterStrategy");
        if (jitter is not (null or "FULL" or "NONE"))
        {
            fields.Wrong("JitterStrategy", "Value must be one of the following: [FULL, NONE]");
        }

        var interval = fields.Integer("IntervalSeconds", 1, 99_999_999) ?? 1;
        var longest = fields.Integer("MaxDelaySeconds", 1, 31_622_400);
        if (longest <= interval && fields.Has("IntervalSeconds"))
        {
            fields.Wrong("MaxDelaySeconds", "Value must be greater than IntervalSeconds");
        }

        return new Retrier(
            new ErrorMatch(Names(fields)),
            TimeSpan.FromSeconds(interval),
            fields.Integer("MaxAttempts", 0, 99_999_999) ?? 3,
            fields.Number("BackoffRate", 1, double.MaxValue) ?? 2,
            longest is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            jitter == "FULL");
    }

    private static Catcher Catcher(Fields fields, QueryLanguage language)
    {
        fields.Require("ErrorEquals", "Next");
        fields.Allow("ErrorEquals", "Next", "Assign", language == QueryLanguage.JSONata ? "Output" : "ResultPath");
        return new Catcher(new ErrorMatch(Names(fields)), fields.Text("Next") ?? string.Empty, DataFieldsReader.Read(fields, language));
    }

    private static IReadOnlyList<string> Names(Fields fields)
    {
        var names = fields.Texts("ErrorEquals");
        if (fields.Has("ErrorEquals") && names.Count == 0)
        {
            fields.Wrong("ErrorEquals", "Value must be a non-empty array");
        }

        if (names.Count > 1 && names.Contains(ErrorName.All, StringComparer.Ordinal))
        {
            fields.Wrong("ErrorEquals", "'States.ALL' must be the only error in the list");
        }

        return names;
    }

    private static void LastAlone(Fields fields, string name, List<ErrorMatch> matches)
    {
        var at = matches.FindIndex(m => m.Names.Contains(ErrorName.All, StringComparer.Ordinal));
        if (at >= 0 && at < matches.Count - 1)
        {
            fields.Wrong(name, "'States.ALL' must be in the last element of the array");
        }
    }
}
