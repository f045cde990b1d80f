using Amazon.Runtime.Internal;

namespace StepBooking.Compat.AwsSdk;

/// <summary>What a service's client changes in the pipeline that the SDK's core lays out.</summary>
internal static class RuntimePipelineExtensions
{
    internal static void ResolveByConfiguration(this RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ConfiguredEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureVersion4Resolver());
    }
}
