using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.StepFunctions;

namespace StepBooking.Infra.Operations;

/// <summary>What the operators' page shows.</summary>
/// <param name="Api">The REST API.</param>
/// <param name="Saga">The machine of a booking's saga.</param>
/// <param name="Table">The store.</param>
/// <param name="Parked">The parked work.</param>
public sealed record DashboardSubjects(RestApiBase Api, StateMachine Saga, Table Table, ParkedWork Parked);
