using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>A state machine of the template.</summary>
/// <param name="Machine">What the engine runs.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Logging">Its LoggingConfiguration as the API answers it.</param>
/// <param name="Tracing">Whether its tracing is switched on.</param>
internal sealed record DeployedStateMachine(StateMachine Machine, DateTimeOffset Created, JsonObject Logging, bool Tracing);
