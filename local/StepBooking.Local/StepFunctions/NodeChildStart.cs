using StepBooking.Local.Hosting;
using StepBooking.Processes;

namespace StepBooking.Local.StepFunctions;

/// <summary>Starts the Node child before the first execution needs it.</summary>
/// <param name="child">The child.</param>
internal sealed class NodeChildStart(NodeChild child) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "starting the evaluator of expressions";

    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellationToken)
    {
        try
        {
            await child.AskText("jsonata", """{"expressions":["1"],"bindings":{},"now":0}""", cancellationToken);
        }
        catch (NodeChildException failure)
        {
            throw new StartUpException(
                $"The evaluator of expressions does not start ({failure.Message}): delete local/npm/node_modules and start again.", failure);
        }
    }
}
