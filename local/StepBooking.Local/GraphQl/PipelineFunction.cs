using StepBooking.Local.GraphQl.Sources;

namespace StepBooking.Local.GraphQl;

/// <summary>A function of pipelines: code on both sides of a data source.</summary>
/// <param name="Code">Its JavaScript.</param>
/// <param name="Source">What it asks.</param>
internal sealed record PipelineFunction(string Code, IDataSource Source);
