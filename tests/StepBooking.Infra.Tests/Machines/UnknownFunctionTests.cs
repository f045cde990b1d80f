using StepBooking.Infra.Layout;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machines;

public sealed class UnknownFunctionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stepbooking-definitions-");

    private string Booking => Path.Combine(folder.FullName, "booking.asl.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_definition_that_names_a_function_nobody_declared_is_refused_by_its_name()
    {
        Write(Definition.All["booking"].Text.Replace("${NotifyFunctionArn}", "${NotifyAllFunctionArn}", StringComparison.Ordinal));

        Assert.Equal($"{Booking} names the function NotifyAll, which FunctionCatalogue does not have.", Problem());
    }

    [Fact]
    public void A_machine_without_a_definition_is_refused_by_its_file() =>
        Assert.Equal($"{Booking} does not exist, but MachineCatalogue has it.", Problem());

    private void Write(string text) => File.WriteAllText(Booking, text);

    private string Problem() =>
        Assert.Throws<SynthesisException>(() => SynthesizedStack.Synthesize("x", definitions: folder.FullName)).Message;
}
