using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Machines;

/// <summary>The machines of the catalogue, each startable by the functions that declare so.</summary>
public sealed class SagaMachines
{
    private readonly Dictionary<string, SagaMachine> machines = [];

    /// <summary>Declares all of them.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">Where the definitions are, and the stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of an execution that did not end well.</param>
    /// <exception cref="SynthesisException">A definition is missing, or names a function that does not exist.</exception>
    public SagaMachines(Construct scope, BookingStackProps props, BookingFunctions functions, OperatorAlarms alarms)
    {
        foreach (var declaration in MachineCatalogue.All)
        {
            var machine = new SagaMachine(scope, declaration, props, functions, alarms);
            machines[declaration.Name] = machine;
            foreach (var function in functions.Needing(declaration.StartedBy))
            {
                function.MayStart(machine, declaration.Variable);
            }

            foreach (var function in functions.Where(each => each.Describes.Contains(declaration.Name)))
            {
                function.MayDescribe(machine, declaration.Variable);
            }

            foreach (var function in functions.Where(each => each.Redrives.Contains(declaration.Name)))
            {
                function.MayRedrive(machine, declaration.Variable);
            }

            foreach (var function in functions.Where(each => each.Lists.Contains(declaration.Name)))
            {
                function.MayList(machine, declaration.Variable);
            }
        }
    }

    /// <summary>The machine of a booking's saga.</summary>
    public SagaMachine Booking => machines["booking"];

    /// <summary>The machine of a cancellation's saga.</summary>
    public SagaMachine Cancellation => machines["cancellation"];
}
