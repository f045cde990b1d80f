namespace StepBooking.StatesLanguage.Definition;

/// <summary>The families of tasks; each has history events of its own.</summary>
public enum TaskKind
{
    /// <summary><c>arn:aws:states:::service:action</c>: TaskScheduled, TaskStarted, …</summary>
    Service,

    /// <summary><c>arn:aws:lambda:…:function:name</c>: LambdaFunctionScheduled, …</summary>
    LambdaFunction,

    /// <summary><c>arn:aws:states:…:activity:name</c>: ActivityScheduled, …</summary>
    Activity,
}
