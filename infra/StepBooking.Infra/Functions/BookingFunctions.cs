using Constructs;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Functions;

/// <summary>The functions of the catalogue, by name.</summary>
public sealed class BookingFunctions
{
    private readonly Dictionary<string, BookingFunction> functions;

    /// <summary>Declares all of them.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="around">What they stand among.</param>
    public BookingFunctions(Construct scope, FunctionSurroundings around) => functions =
        FunctionCatalogue.All.ToDictionary(each => each.Name, each => new BookingFunction(scope, each, around));

    /// <summary>Those that use something.</summary>
    /// <param name="need">What they use.</param>
    /// <returns>The functions.</returns>
    public IEnumerable<BookingFunction> Needing(Need need) =>
        FunctionCatalogue.All.Where(each => each.Needs.HasFlag(need)).Select(each => functions[each.Name]);

    /// <summary>Those whose row of the catalogue says something.</summary>
    /// <param name="says">What it says.</param>
    /// <returns>The functions.</returns>
    public IEnumerable<BookingFunction> Where(Func<FunctionDeclaration, bool> says) =>
        FunctionCatalogue.All.Where(says).Select(each => functions[each.Name]);

    /// <summary>The function of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="wanted">The file that wants it, for the error.</param>
    /// <returns>The function.</returns>
    /// <exception cref="SynthesisException">The catalogue does not have it.</exception>
    public BookingFunction Named(string name, string wanted) => functions.TryGetValue(name, out var function)
        ? function
        : throw new SynthesisException($"{wanted} names the function {name}, which FunctionCatalogue does not have.");
}
