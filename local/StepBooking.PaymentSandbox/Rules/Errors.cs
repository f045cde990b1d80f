using System.Text.Json.Nodes;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>The error answers of the API.</summary>
internal static class Errors
{
    internal const string InvalidRequest = "invalid_request_error";

    internal static ApiException MissingParameter(string name) =>
        new(400, Body(InvalidRequest, "parameter_missing", $"Missing required param: {name}.", name));

    internal static ApiException InvalidParameter(string name, string code, string message) =>
        new(400, Body(InvalidRequest, code, message, name));

    internal static ApiException UnknownParameter(string name) =>
        new(400, Body(InvalidRequest, "parameter_unknown", $"Received unknown parameter: {name}", name));

    internal static ApiException NoSuchPaymentMethod(string id) =>
        new(400, Body(InvalidRequest, "resource_missing", $"No such PaymentMethod: '{id}'", "payment_method"));

    internal static ApiException NoSuchPayment(string id, string parameter) =>
        new(404, Body(InvalidRequest, "resource_missing", $"No such payment_intent: '{id}'", parameter));

    internal static ApiException NoSuchAddress(string method, string path) =>
        new(404, Body(InvalidRequest, null, $"Unrecognized request URL ({method}: {path})."));

    internal static JsonObject Body(string type, string? code, string message, string? parameter = null)
    {
        var error = new JsonObject { ["type"] = type };
        if (code is not null)
        {
            error["code"] = code;
        }

        error["message"] = message;
        if (parameter is not null)
        {
            error["param"] = parameter;
        }

        return new JsonObject { ["error"] = error };
    }

    /// <summary>The payment is in a status in which this cannot be done; the error carries it.</summary>
    internal static Outcome UnexpectedState(PaymentRecord payment, string verb, PaymentRecord? changed = null)
    {
        var body = Body(
            InvalidRequest,
            "payment_intent_unexpected_state",
            $"You cannot {verb} this PaymentIntent because it has a status of {payment.Status}.");
        body["error"]!["payment_intent"] = PaymentJson.Of(payment);
        return new Outcome(400, body, changed);
    }
}
