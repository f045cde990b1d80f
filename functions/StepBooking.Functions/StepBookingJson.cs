using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
using StepBooking.Functions.Apartments;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions;

/// <summary>Every type that a function reads or writes; what is not named here cannot be.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(SQSEvent.MessageAttribute), TypeInfoPropertyName = "QueueMessageAttribute")]
[JsonSerializable(typeof(SQSBatchResponse))]
[JsonSerializable(typeof(SNSEvent))]
[JsonSerializable(typeof(SNSEvent.MessageAttribute), TypeInfoPropertyName = "TopicMessageAttribute")]
[JsonSerializable(typeof(StepInput))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(ReserveAnswer))]
[JsonSerializable(typeof(OutcomeAnswer))]
[JsonSerializable(typeof(RedriveInput))]
[JsonSerializable(typeof(WhereItStands))]
[JsonSerializable(typeof(ExecutionEnded))]
[JsonSerializable(typeof(ApartmentQuery))]
[JsonSerializable(typeof(ApartmentPage))]
public sealed partial class StepBookingJson : JsonSerializerContext;
