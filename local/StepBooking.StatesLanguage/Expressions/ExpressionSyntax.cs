using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>Looks at the syntax of a definition's JSONata expressions, which only JSONata itself knows.</summary>
/// <param name="child">The Node child.</param>
public sealed class ExpressionSyntax(NodeChild child)
{
    /// <summary>Refuses a definition with an expression that is not JSONata.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that completes when all expressions are found to be right.</returns>
    /// <exception cref="InvalidDefinitionException">One is not; the message says where and why.</exception>
    public async Task Check(StateMachineDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Expressions.Count == 0)
        {
            return;
        }

        var question = new JsonMap([new("expressions", new JsonList(definition.Expressions.Select(e => Json.From(e.Source))))]);
        var answer = await child.AskText("jsonata-syntax", question.ToText(), cancellationToken);
        var found = definition.Expressions
            .Zip(answer.EnumerateArray(), (expression, complaint) => (expression, Complaint: complaint.GetString()))
            .Where(pair => pair.Complaint is not null)
            .Select(pair => new Diagnostic(
                DiagnosticCode.Schema,
                $"The value '{pair.expression.Source}' is not a valid JSONata expression: {pair.Complaint}",
                pair.expression.Location))
            .ToList();
        if (found.Count > 0)
        {
            throw new InvalidDefinitionException(found);
        }
    }
}
