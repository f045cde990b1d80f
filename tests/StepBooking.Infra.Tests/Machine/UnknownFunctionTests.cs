using StepBooking.Infra.Layout;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machine;

public sealed class UnknownFunctionTests
{
    [Fact]
    public void A_definition_that_names_a_function_nobody_declared_is_refused_by_its_name()
    {
        var definition = Path.GetTempFileName();
        try
        {
            var unknown = Definition.Text.Replace("${NotifyFunctionArn}", "${NotifyAllFunctionArn}", StringComparison.Ordinal);
            File.WriteAllText(definition, unknown);

            var problem = Assert.Throws<SynthesisException>(() => SynthesizedStack.Synthesize("x", definition: definition));

            Assert.Equal($"{definition} names the function NotifyAll, which FunctionCatalogue does not have.", problem.Message);
        }
        finally
        {
            File.Delete(definition);
        }
    }
}
