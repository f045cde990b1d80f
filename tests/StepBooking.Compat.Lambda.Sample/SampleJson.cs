using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>What the functions read and write.</summary>
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
public partial class SampleJson : JsonSerializerContext;
