using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>How one of the desk's services is called: members with the names that its API gives them, both ways.</summary>
internal interface IServiceProtocol
{
    /// <summary>The request that an SDK would send.</summary>
    /// <param name="operation">The operation, with a capital: <c>SendMessage</c>.</param>
    /// <param name="arguments">Its members.</param>
    /// <param name="caller">Who asks.</param>
    AwsRequest Request(string operation, JsonMap arguments, Identity caller);

    /// <summary>The members of an answer that is no error.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">What the service answered.</param>
    JsonMap Answer(string operation, AwsResponse response);
}
