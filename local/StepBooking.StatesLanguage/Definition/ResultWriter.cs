namespace StepBooking.StatesLanguage.Definition;

/// <summary>Where the results of a distributed Map state go.</summary>
/// <param name="Arguments">Bucket and Prefix, or null: nothing is written, the results are the state's output.</param>
/// <param name="Transformation"><c>NONE</c>, <c>COMPACT</c> or <c>FLATTEN</c>.</param>
/// <param name="IsLines">Whether the files hold a JSON text a line, not an array.</param>
internal sealed record ResultWriter(Setting? Arguments, string Transformation, bool IsLines);
