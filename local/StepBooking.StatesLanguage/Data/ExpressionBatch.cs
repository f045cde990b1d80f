using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>Computes the expressions of several templates in one round trip.</summary>
internal sealed class ExpressionBatch(StateVisit visit)
{
    private readonly List<Template?> _templates = [];
    private readonly List<ExpressionTemplate> _expressions = [];

    /// <summary>Whether to stop after the first expression that is not simply <c>false</c>.</summary>
    public bool UntilTrue { get; init; }

    /// <summary>Adds a template; its value will stand at the same place as it was added.</summary>
    public void Add(Template? template)
    {
        _templates.Add(template);
        if (template is { IsConstant: false })
        {
            Collect(template);
        }
    }

    /// <summary>The values of the templates, in order; null for absent ones (and for those after the one that ended it).</summary>
    /// <exception cref="StateException">An expression failed or yields nothing; that is in the history.</exception>
    public async ValueTask<Json?[]> Run(string? name, Json? value)
    {
        var results = _expressions.Count == 0 ? [] : await Evaluate(name, value);
        var next = 0;
        var values = new Json?[_templates.Count];
        for (var i = 0; i < values.Length && !(UntilTrue && next > results.Count); i++)
        {
            values[i] = _templates[i] is { } template ? Fill(template, results, ref next) : null;
        }

        return values;
    }

    private static Json? Fill(Template template, IReadOnlyList<Json> results, ref int next)
    {
        switch (template)
        {
            case ConstantTemplate constant:
                return constant.Value;
            case ExpressionTemplate:
                return next < results.Count ? results[next++] : null;
            case MapTemplate map:
                var members = new List<KeyValuePair<string, Json>>(map.Members.Count);
                foreach (var (key, member) in map.Members)
                {
                    members.Add(new(key, Fill(member, results, ref next)!));
                }

                return new JsonMap([.. members]);
            default:
                var items = new List<Json>();
                foreach (var item in ((ListTemplate)template).Items)
                {
                    items.Add(Fill(item, results, ref next)!);
                }

                return new JsonList(items);
        }
    }

    private void Collect(Template template)
    {
        switch (template)
        {
            case ExpressionTemplate expression:
                _expressions.Add(expression);
                break;
            case MapTemplate map:
                foreach (var (_, member) in map.Members)
                {
                    Collect(member);
                }

                break;
            case ListTemplate list:
                foreach (var item in list.Items)
                {
                    Collect(item);
                }

                break;
        }
    }

    private async Task<List<Json>> Evaluate(string? name, Json? value)
    {
        var run = visit.Flow.Run;
        var evaluator = run.Options.Expressions
            ?? throw visit.FailHere(ErrorName.Runtime, "This engine was given nothing that evaluates JSONata.");
        var request = new ExpressionRequest([.. _expressions.Select(e => e.Source)], Bindings(name, value), run.Now)
        {
            UntilTrue = UntilTrue,
            Seed = run.NextExpressionSeed(),
        };
        try
        {
            var results = await run.Outside(
                () => evaluator.Evaluate(request, visit.Flow.Stopped),
                ExpressionResultText.Write,
                ExpressionResultText.Read,
                isEffect: false,
                visit.Flow.Stopped);
            return [.. results.Select(Value)];
        }
        catch (OutsideException e)
        {
            throw visit.FailEvaluation(e.Message, null);
        }
    }

    private Json Value(ExpressionResult result, int index)
    {
        var expression = _expressions[index];
        var subject = $"The JSONata expression '{expression.Source}' specified for the field '{expression.Location}'";
        return result.Kind switch
        {
            ExpressionResultKind.Value => result.Value!,
            ExpressionResultKind.Undefined => throw visit.FailEvaluation($"{subject} returned nothing (undefined).", expression.Location),
            ExpressionResultKind.Unsupported => throw visit.FailEvaluation(
                $"{subject} returned an unsupported result type.", expression.Location),
            _ => throw visit.FailEvaluation($"{subject} threw an error during evaluation. {result.Message}", expression.Location),
        };
    }

    private JsonMap Bindings(string? name, Json? value)
    {
        var bindings = new List<KeyValuePair<string, Json>>();
        if (MentionedPaths.Together(_expressions.Select(e => MentionedPaths.In(e.Source))) is { IsAny: true } mentioned)
        {
            var states = new List<KeyValuePair<string, Json>> { new("input", visit.Input), new("context", visit.Context) };
            if (name is not null)
            {
                states.Add(new(name, value!));
            }

            bindings.Add(new("states", mentioned.Of(new JsonMap([.. states]))));
        }

        bindings.AddRange(visit.Flow.Variables.Visible().Where(v => Mentions(v.Key)));
        return new JsonMap([.. bindings]);
    }

    private bool Mentions(string variable)
    {
        foreach (var expression in _expressions)
        {
            if (expression.Source.Contains($"${variable}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
