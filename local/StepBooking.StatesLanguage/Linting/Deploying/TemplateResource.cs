using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Deploying;

/// <summary>A resource of a CloudFormation template.</summary>
/// <param name="Id">Its logical id.</param>
/// <param name="Type">Its type: <c>AWS::Lambda::Function</c>.</param>
/// <param name="Properties">Its properties as they are written.</param>
public sealed record TemplateResource(string Id, string Type, JsonMap Properties);
