using StepBooking.Local.GraphQl.Sources;

namespace StepBooking.Local.GraphQl;

/// <summary>What resolves a field of the root: code around one data source, or around a pipeline of functions.</summary>
/// <param name="TypeName"><c>Query</c> or <c>Mutation</c>.</param>
/// <param name="FieldName">The field.</param>
/// <param name="Code">Its JavaScript.</param>
/// <param name="Source">What it asks; null for a pipeline.</param>
/// <param name="Pipeline">The functions of a pipeline, in order.</param>
internal sealed record FieldResolver(string TypeName, string FieldName, string Code, IDataSource? Source, IReadOnlyList<PipelineFunction> Pipeline);
