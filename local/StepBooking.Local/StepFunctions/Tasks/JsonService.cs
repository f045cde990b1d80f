namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>A service of the desk that speaks JSON, as Task states know it.</summary>
/// <param name="Task">Its name in a Resource: <c>sqs</c>.</param>
/// <param name="Signing">Its signing name.</param>
/// <param name="Target">What X-Amz-Target begins with.</param>
/// <param name="ErrorPrefix">What its errors' names begin with.</param>
/// <param name="ErrorService">What its errors' causes call it.</param>
/// <param name="TextFields">Members that a state may give as JSON but the service takes as text.</param>
internal sealed record JsonService(
    string Task, string Signing, string Target, string ErrorPrefix, string ErrorService, params string[] TextFields);
