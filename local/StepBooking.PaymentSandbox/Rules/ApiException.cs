using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>A request refused before anything began: it changes nothing, and no answer is kept for its key.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves this assembly: it becomes an answer.")]
internal sealed class ApiException(int status, JsonObject body) : Exception("The request was refused.")
{
    internal int Status => status;

    internal JsonObject Body => body;
}
